import {assert} from '@open-wc/testing';
import './day-chart.ts';

suite('rc-day-chart', () => {
  test('its figures are read to one place behind the point', async () => {
    const chart = document.createElement('rc-day-chart');
    chart.times = ['08:30', '09:00'];
    chart.series = [
      {label: '中位', look: 'line', colour: 'jade', values: [0.47441666666666665, undefined]},
    ];
    document.body.append(chart);
    await chart.updateComplete;
    const cells = [...chart.renderRoot.querySelectorAll('tr td')].map((cell) => cell.textContent);
    assert.deepEqual(cells, ['', '0.5', '']);
    chart.remove();
  });
});
