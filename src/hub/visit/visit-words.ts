import type {Words} from '../../hall/configuration.ts';
import {dateText} from '../../hall/day.ts';
import type {CalledTo} from '../../hall/layout.ts';
import type {VisitAnswer, VisitWords} from '../../wire/api.ts';
import {waitWords} from '../../wire/wait-words.ts';

const w = (zh: string, en: string): Words => ({zh, en});

const KEEP = w('号码今天一直有效，过号了也不用重新取。', 'Your number stays valid all day.');

/** What the visitor is told of a visit, on whatever glass. */
export function visitWords(
  visit: Omit<VisitAnswer, 'rateable' | 'says'>,
  {timeZone, area}: {readonly timeZone: string; readonly area: Words | undefined},
): VisitWords {
  const {status, ahead, wait, place, misses, time} = visit;
  switch (status) {
    case 'waiting':
      return {
        title:
          misses > 0
            ? w('刚才叫过您，还在排队', 'You were called; still in the queue')
            : w('请在大厅等候', 'Please wait in the hall'),
        big:
          ahead === 0
            ? w('您排在最前面', 'You are next')
            : w(`前面还有 ${ahead} 个号`, `${ahead} ahead of you`),
        lines: [
          wait ? waitWords(wait) : w('窗口还没开，开了就叫', 'No window is open yet'),
          ...(area ? [w(`请在 ${area.zh}就座。`, `Please sit in ${area.en}.`)] : []),
          KEEP,
        ],
      };
    case 'called':
      return {
        title: w('正在叫您', 'You are being called'),
        big: place ? placeText(place) : undefined,
        lines: [w('找不到地方，请问任何一位工作人员。', 'Ask any member of staff for the way.')],
      };
    case 'serving':
      return {title: w('正在接谈', 'Your visit has begun'), lines: []};
    case 'missed':
      return {
        title: w('叫过您，没有等到', 'You were called twice'),
        big: w('请告诉任何一位工作人员', 'Tell any member of staff'),
        lines: [w('不用重新取号，马上恢复排队。', 'You need no new number.')],
      };
    case 'held':
      return {
        title: w('窗口在等您回来', 'The window waits for you'),
        big: w('办好了，请回到原来的窗口', 'Come back to the same window'),
        lines: [w('不用重新排队。', 'You need not queue again.')],
      };
    case 'booked':
      return {
        title: w('您预约了', 'Your appointment'),
        big: time === undefined ? undefined : w(dateText(time, timeZone), dateText(time, timeZone)),
        lines: [
          w('到时直接来大厅等叫号，不用再取号。', 'Come to the hall; you need no other number.'),
        ],
      };
    case 'finished':
      return {
        title: w('这次接待结束了', 'This visit is over'),
        big: w('谢谢您来，祝您顺利', 'Thank you, and all the best'),
        lines: [w('下次来，带上这张号单。', 'Bring this slip when you come again.')],
      };
    case 'withdrawn':
      return {
        title: w('这个号已结束', 'This number has ended'),
        lines: [w('需要时请重新取号。', 'Take a new number whenever you like.')],
      };
    case 'past':
      return {
        title: w('这是以前来访的号单', 'This slip is of an earlier visit'),
        lines: [
          w(
            '请取一个今天的号；工作人员凭它能找到首访单位。',
            'Take a new number today and show this slip.',
          ),
        ],
      };
  }
}

function placeText(place: CalledTo): Words {
  switch (place.kind) {
    case 'window': {
      const side = {left: w('左侧', ', left'), right: w('右侧', ', right'), middle: w('', '')}[
        place.side
      ];
      return w(`请到 ${place.number} 号窗口 ${side.zh}`.trim(), `Window ${place.number}${side.en}`);
    }
    case 'room':
      return w(`请到 ${place.name.zh}`, place.name.en);
    case 'guide-desk':
      return w('请到 导访台', 'The guide desk');
  }
}
