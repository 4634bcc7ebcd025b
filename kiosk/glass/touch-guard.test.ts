import {assert} from '@open-wc/testing';
import {guardTouches} from './touch-guard.ts';

/** What waits until this is painted; undefined where nothing has to. */
let waiting: (() => void)[] | undefined;
const paint = () => {
  for (const then of waiting?.splice(0) ?? []) then();
};

function setUp(pause = 0, clock = () => performance.now()) {
  const root = document.createElement('div');
  const button = document.createElement('button');
  button.style.cssText = 'position: fixed; left: 20px; top: 20px; width: 200px; height: 100px';
  root.append(button);
  document.body.append(root);
  const stop = guardTouches(root, pause, {
    clock,
    painted: (then) => {
      if (waiting) waiting.push(then);
      else then();
    },
  });
  let clicks = 0;
  let pointerId = 1;
  button.addEventListener('click', () => (clicks += 1));
  const point = (type: string, clientX: number, clientY: number) => {
    const more = {bubbles: true, composed: true, isPrimary: true, pointerType: 'touch'};
    button.dispatchEvent(new PointerEvent(type, {...more, pointerId, clientX, clientY}));
  };
  /** One tap as a browser tells it: down, up, and a click of its own. */
  const tap = () => {
    pointerId += 1;
    for (const type of ['pointerdown', 'pointerup', 'click']) point(type, 40, 40);
  };
  const done = () => {
    stop();
    root.remove();
  };
  return {root, button, point, tap, clicks: () => clicks, done};
}

suite('guardTouches', () => {
  setup(() => {
    waiting = undefined;
  });

  test('a button looks pressed from touch to answer, and answers when the glass has shown it', () => {
    const {button, point, clicks, done} = setUp();
    waiting = [];
    const looks = () => button.hasAttribute('data-pressed');
    point('pointerdown', 40, 40);
    assert.isTrue(looks());
    point('pointerup', 40, 40);
    assert.deepEqual([looks(), clicks()], [true, 0]);
    paint();
    assert.deepEqual([looks(), clicks()], [false, 1]);
    point('pointerdown', 40, 40);
    point('pointercancel', 40, 40);
    assert.deepEqual([looks(), clicks()], [false, 1]);
    point('pointerdown', 40, 40);
    point('pointerup', 400, 300);
    assert.deepEqual([looks(), clicks()], [false, 1], 'the finger left it');
    done();
  });

  test('taps behind a tap that is still to be shown are judged by when they were tapped', () => {
    let now = 0;
    const {tap, clicks, done} = setUp(400, () => now);
    waiting = [];
    tap();
    now = 100;
    tap();
    now = 900;
    tap();
    paint();
    assert.equal(clicks(), 2);
    done();
  });

  test('a button that is gone, or may not be pressed any more, when its press is shown hears nothing', () => {
    for (const end of [
      (button: HTMLButtonElement) => {
        button.remove();
      },
      (button: HTMLButtonElement) => {
        button.disabled = true;
      },
    ]) {
      const {button, tap, clicks, done} = setUp();
      waiting = [];
      tap();
      end(button);
      paint();
      assert.equal(clicks(), 0);
      done();
    }
  });

  test('presses a button that a finger slid across but did not leave', () => {
    const {point, clicks, done} = setUp();
    point('pointerdown', 40, 40);
    point('pointerup', 190, 100);
    assert.equal(clicks(), 1);
    done();
  });

  test('does not press a button that the finger left', () => {
    const {point, clicks, done} = setUp();
    point('pointerdown', 40, 40);
    point('pointerup', 400, 300);
    assert.equal(clicks(), 0);
    done();
  });

  test('takes what follows at once for the same touch', async () => {
    const {button, point, clicks, done} = setUp(80);
    point('pointerdown', 40, 40);
    point('pointerup', 41, 41);
    button.click();
    button.click();
    assert.equal(clicks(), 1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    button.click();
    assert.equal(clicks(), 2);
    done();
  });

  test('one tap is one press, though its pointer and its click both tell of it', () => {
    for (const pause of [0, 60_000]) {
      const {tap, clicks, done} = setUp(pause);
      tap();
      assert.equal(clicks(), 1, String(pause));
      done();
    }
  });

  test('a hand that trembles on and on answers once, and is heard again in the end', () => {
    let now = 0;
    const {tap, clicks, done} = setUp(400, () => now);
    for (; now < 1_600; now += 240) tap();
    assert.equal(clicks(), 1);
    tap();
    assert.equal(clicks(), 2);
    done();
  });

  test('digits may be tapped as quickly as somebody can, each tap counted once', () => {
    const {button, tap, clicks, done} = setUp(60_000);
    button.dataset['repeat'] = '';
    for (let taps = 1; taps <= 5; taps += 1) {
      tap();
      assert.equal(clicks(), taps);
    }
    done();
  });

  test('between a digit and any other button the pause stays', () => {
    const {root, button, tap, clicks, done} = setUp(60_000);
    const other = document.createElement('button');
    root.append(other);
    let others = 0;
    other.addEventListener('click', () => (others += 1));
    other.click();
    button.dataset['repeat'] = '';
    tap();
    assert.deepEqual([others, clicks()], [1, 0], 'a screen has come under the finger');
    done();
  });

  test('a digit is not followed by what comes under the finger', () => {
    const {button, tap, clicks, done} = setUp(60_000);
    button.dataset['repeat'] = '';
    tap();
    delete button.dataset['repeat'];
    tap();
    assert.equal(clicks(), 1);
    done();
  });

  suite('with two hands', () => {
    /** Two buttons beside each other, and fingers that come down and go up on their own. */
    function twoButtons(pause: number, repeats: boolean) {
      const {root, button, done} = setUp(pause);
      const other = document.createElement('button');
      other.style.cssText = 'position: fixed; left: 20px; top: 220px; width: 200px; height: 100px';
      root.append(other);
      const pressed: string[] = [];
      for (const [name, each] of Object.entries({button, other})) {
        each.toggleAttribute('data-repeat', repeats);
        each.addEventListener('click', () => pressed.push(name));
      }
      const finger = (pointerId: number, on: HTMLElement, isPrimary: boolean) => {
        const {x, y} = on.getBoundingClientRect();
        const at = {clientX: x + 20, clientY: y + 20};
        const more = {bubbles: true, composed: true, pointerType: 'touch', pointerId, isPrimary};
        const tell = (type: string) => on.dispatchEvent(new PointerEvent(type, {...more, ...at}));
        return {
          down: () => tell('pointerdown'),
          up: () => tell('pointerup'),
        };
      };
      return {root, button, other, pressed, finger, done};
    }

    test('a finger is heard while a palm rests on the glass', () => {
      const {root, button, pressed, finger, done} = twoButtons(60_000, false);
      root.style.cssText = 'position: fixed; inset: 0';
      finger(7, root, true).down();
      const {down, up} = finger(8, button, false);
      down();
      up();
      assert.deepEqual(pressed, ['button']);
      done();
    });

    test('two thumbs on two keys write both', () => {
      const {button, other, pressed, finger, done} = twoButtons(60_000, true);
      const [left, right] = [finger(7, button, true), finger(8, other, false)];
      left.down();
      right.down();
      left.up();
      right.up();
      assert.deepEqual(pressed, ['button', 'other']);
      done();
    });

    test('of two answers pressed at once the first is taken, and the other hand means nothing by it', () => {
      for (const pause of [0, 60_000]) {
        const {button, other, pressed, finger, done} = twoButtons(pause, false);
        const [left, right] = [finger(7, button, true), finger(8, other, false)];
        left.down();
        right.down();
        right.up();
        left.up();
        assert.deepEqual(pressed, ['other'], String(pause));
        done();
      }
    });
  });
});
