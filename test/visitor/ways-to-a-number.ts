import type {Card} from '../../src/devices/id-reader/id-reader.ts';
import type {KioskApp} from '../../kiosk/kiosk-app.ts';
import type {TouchVisitor} from './touch-visitor.ts';
import {draw} from './whole-form.ts';

/** Nobody's: the region is none. */
const CARD: Card = {
  kind: 'resident',
  name: '司马应罗',
  number: '000000190102030041',
  address: '七下东路73915',
};
const told = '到窗口口述';
const skip = '不填，下一步';

/** A number and nothing else. */
export async function numberOnly(visitor: TouchVisitor): Promise<void> {
  await visitor.press(/^只取号/, '取号');
}

/** The form with everything told at the window. */
export async function shortestForm(visitor: TouchVisitor): Promise<void> {
  await visitor.press(/^登记并取号/, /^知道了/, told, told, skip, /^一个人/);
  await visitor.press(/^申诉求决/, /^说不清楚/, told, skip, '下一步', '取号');
}

/** Two characters of a name by hand, a telephone number, a unit; the matter is told at the window. */
export async function formByHand(visitor: TouchVisitor): Promise<void> {
  await visitor.press(/^登记并取号/, /^知道了/);
  await draw(visitor, ['寒', '菊']);
  await visitor.press('下一步', told);
  await onFromPhone(visitor);
}

/** The same with an identity card that is laid on the reader and taken back: it answers name and address. */
export async function formByCard(visitor: TouchVisitor): Promise<void> {
  await visitor.page.locator('rc-kiosk-app').evaluate((app: KioskApp, card) => {
    app.reader = {
      status: 'ready',
      watch: (listener) => {
        queueMicrotask(() => {
          listener({type: 'read', ...card});
          listener({type: 'removed'});
        });
        return () => undefined;
      },
    };
  }, CARD);
  await visitor.press(/^登记并取号/, /^知道了/);
  await onFromPhone(visitor);
}

async function onFromPhone(visitor: TouchVisitor): Promise<void> {
  await visitor.type('00040719283');
  await visitor.press('下一步', /^一个人/, /^申诉求决/, /^土地房屋/, /^国土厅/);
  await visitor.press(told, skip, '下一步', '取号');
}
