import type {AxeResults, RunOptions} from 'axe-core';
// Registers itself at the window.
import 'axe-core/axe.min.js';

declare global {
  interface Window {
    readonly axe: {run(context: Element, options: RunOptions): Promise<AxeResults>};
  }
}

const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  rules: {'color-contrast-enhanced': {enabled: true}, 'target-size': {enabled: true}},
  resultTypes: ['violations'],
};

/** What WCAG 2.2 A and AA, and of AAA its contrast, find wrong with what is shown. */
export async function axeFaultsOf(root: Element): Promise<string[]> {
  const {violations} = await window.axe.run(root, RULES);
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({target, failureSummary = ''}) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
