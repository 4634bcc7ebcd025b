import type {TellFault} from './fault.ts';
import type {Question, QuestionId, QuestionOf} from './form.ts';

type Filled = keyof QuestionOf<'card'>['fills'];

/** Questions that a card can answer, by what of the card answers them; else what they would have to be. */
const FILLABLE: Readonly<
  Record<Filled, {readonly fits: (question: Question) => boolean} & Record<'zh' | 'en', string>>
> = {
  name: {
    fits: ({kind}) => kind === 'words',
    zh: '要是文字题（words），卡上的姓名才填得进去',
    en: 'has to be of kind "words" for a name to go in',
  },
  address: {
    // Names have no digits in them, and addresses do.
    fits: (question) => question.kind === 'words' && question.mode !== 'name',
    zh: '要是文字题（words），写法（mode）不是 name，卡上的住址才填得进去',
    en: 'has to be of kind "words", its mode not "name", for an address to go in',
  },
  paper: {
    fits: ({kind}) => kind === 'paper',
    zh: '要是证件题（paper），卡上的号码才填得进去',
    en: 'has to be of kind "paper" for a number to go in',
  },
  sex: {
    fits: (question) =>
      question.kind === 'choice' &&
      ['female', 'male'].every((sex) => question.options.some(({id}) => id === sex)),
    zh: '要是选择题（choice），选项里有 female 和 male，卡上的性别才填得进去',
    en: 'has to be of kind "choice" with options "female" and "male" for a sex to go in',
  },
  birth: {
    fits: (question) =>
      question.kind === 'digits' && question.format === 'any' && question.most >= YEAR,
    zh: '要是数字题（digits），格式（format）是 any，至少 4 位，卡上的出生年份才填得进去',
    en: 'has to be of kind "digits", format "any", 4 or more of them, for a year of birth to go in',
  },
};

/** Digits. */
const YEAR = 4;

/** What is wrong with the questions that a card is said to answer. */
export function cardFaults(
  {fills}: QuestionOf<'card'>,
  {
    before,
    questions,
  }: {
    readonly before: ReadonlyMap<QuestionId, Question>;
    readonly questions: readonly Question[];
  },
  tell: TellFault,
): void {
  const filled = new Set<QuestionId>();
  for (const [name, id] of Object.entries(fills) as [Filled, QuestionId][]) {
    const path = `fills.${name}`;
    const {fits, zh, en} = FILLABLE[name];
    const question = questions.find((each) => each.id === id);
    if (!question) tell(path, `没有“${id}”这个问题`, `There is no question "${id}"`);
    else if (!fits(question)) tell(path, `“${id}”${zh}`, `"${id}" ${en}`);
    if (filled.has(id)) {
      tell(
        path,
        `卡上的另一项已经填“${id}”：请去掉一个`,
        `Something else of the card fills in "${id}": take one out`,
      );
    }
    if (before.has(id)) {
      tell(
        path,
        `“${id}”排在刷卡前面，填过了再刷就晚了：请把刷卡移到它前面`,
        `"${id}" is asked before the card: move the card in front of it`,
      );
    }
    filled.add(id);
  }
}
