import type {HallConfiguration} from './configuration.ts';
import type {TellFault} from './fault.ts';
import {
  GO_FIRST,
  GUIDE,
  optionsOf,
  PHONE_DIGITS,
  type Option,
  type Question,
  type QuestionId,
} from './form.ts';

/** What a question stands in. */
export interface Around {
  /** The questions that are asked before it. */
  readonly before: ReadonlyMap<QuestionId, Question>;
  readonly hall: HallConfiguration;
}

/** Wishes that each hall's kiosks list by themselves, and the desk reads by these ids. */
const OWN_NEEDS: readonly string[] = [GUIDE, GO_FIRST];

/** What is wrong with one question, given those before it. */
export function questionFaults(question: Question, {before, hall}: Around, tell: TellFault): void {
  whenFaults(question, before, tell);
  neededFaults(question, tell);
  optionFaults(question, tell);
  switch (question.kind) {
    case 'words':
      followsFaults(question, before, tell);
      return;
    case 'digits':
      if (question.format === 'phone' && question.most < PHONE_DIGITS.least) {
        tell(
          'most',
          `电话号码至少 ${PHONE_DIGITS.least} 位，这里写不下`,
          `A telephone number has ${PHONE_DIGITS.least} digits or more: let so many be written`,
        );
      }
      return;
    case 'people': {
      const {representatives} = hall.parties;
      if (question.most <= representatives) return;
      tell('most', `代表最多 ${representatives} 位`, `At most ${representatives} representatives`);
      return;
    }
    case 'company':
      if (hall.parties.atMost > 1) return;
      tell(
        'kind',
        '“company”会问有几个人，“parties.atMost”至少要 2',
        '"company" asks how many they are: "parties.atMost" has to be 2 or more',
      );
      return;
    case 'topic':
      if (hall.topics.length > 0) return;
      tell(
        'kind',
        '大厅还没有事项：请在“topics”里写，或去掉这一题',
        'The hall has no topics: write some in "topics", or take this question out',
      );
      return;
    default:
  }
}

function whenFaults(
  {when}: Question,
  before: ReadonlyMap<QuestionId, Question>,
  tell: TellFault,
): void {
  if (!when) return;
  const earlier = before.get(when.question);
  const answers = earlier && answersOf(earlier);
  if (!answers) {
    tell(
      'when.question',
      `“${when.question}”不是前面的选择题`,
      `"${when.question}" is not an earlier question with choices`,
    );
    return;
  }
  if (when.is.length === 0) {
    tell(
      'when.is',
      '没有写是哪些回答，这一题就永远不问：请写上，或去掉“when”',
      'Without an answer here it is never asked: name some, or take "when" out',
    );
  }
  when.is.forEach((answer, a) => {
    if (answers.includes(answer)) return;
    tell(
      `when.is.${a}`,
      `“${when.question}”没有“${answer}”这个回答`,
      `"${when.question}" has no answer "${answer}"`,
    );
  });
}

/** What a later question may depend on. */
function answersOf(question: Question): readonly string[] | undefined {
  switch (question.kind) {
    case 'company':
      return ['alone', 'group', 'behalf'];
    case 'choice':
      return question.options.map(({id}) => id);
    default:
      return undefined;
  }
}

function neededFaults({kind, needed, extra}: Question, tell: TellFault): void {
  if (!needed) return;
  if (extra) tell('extra', '必填的不能放到最后补充', 'What is needed cannot be left to the end');
  if (kind === 'card') {
    tell(
      'needed',
      '刷卡不能必填：没带身份证的人也要能取号。请改成 false',
      'A card cannot be needed: who has none takes a number too. Set it to false',
    );
  }
  if (kind === 'topic') {
    tell(
      'needed',
      '事项不能必填：说不清的人也要能取号。请改成 false',
      'A topic cannot be needed: who cannot say which takes a number too. Set it to false',
    );
  }
}

function optionFaults(question: Question, tell: TellFault): void {
  const options = optionsOf(question);
  duplicates(options).forEach((option) => {
    tell('', `选项“${option}”重复了`, `Option "${option}" stands twice`);
  });
  if ((question.kind === 'choice' || question.kind === 'paper') && options.length === 0) {
    tell(
      question.kind === 'choice' ? 'options' : 'papers',
      '一个选项也没有：请至少写一个，或去掉这一题',
      'There is nothing to choose: write an option, or take the question out',
    );
  }
  if (question.kind !== 'needs') return;
  options.forEach(({id}, o) => {
    if (!OWN_NEEDS.includes(id)) return;
    tell(
      `options.${o}.id`,
      `自助机本来就有“${id}”：请去掉这一项，或换个编号`,
      `The kiosk lists "${id}" by itself: take this option out, or give it another id`,
    );
  });
}

const duplicates = (options: readonly Option[]): readonly string[] => {
  const ids = options.map(({id}) => id);
  return ids.filter((id, at) => ids.indexOf(id) !== at);
};

function followsFaults(
  {follows, oral}: Extract<Question, {kind: 'words'}>,
  before: ReadonlyMap<QuestionId, Question>,
  tell: TellFault,
): void {
  if (follows === undefined) return;
  const followed = before.get(follows);
  if (!(followed?.kind === 'words' && followed.oral)) {
    tell(
      'follows',
      `“${follows}”不是前面可以口述的问题`,
      `"${follows}" is not an earlier question that can be told at the window`,
    );
  }
  if (oral) return;
  tell(
    'oral',
    `会跟着“${follows}”留到窗口说，自己也要能口述。请改成 true，或去掉“follows”`,
    `It is left to the window with "${follows}": set it to true, or take "follows" out`,
  );
}
