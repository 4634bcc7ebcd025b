import type {Words} from '../hall/configuration.ts';
import type {Problem} from './problem.ts';

/** A problem in one breath: what is wrong, then what to do now. */
export const problemWords = ({
  zh,
  title,
  detail,
}: Pick<Problem, 'zh' | 'title' | 'detail'>): Words => ({
  zh: `${zh.title}。${zh.detail}`,
  en: `${title}. ${detail}`,
});

/** Its title and its way out, in one of the two languages. */
export const problemIn = (
  problem: Problem,
  language: keyof Words,
): Pick<Problem, 'title' | 'detail'> => (language === 'zh' ? problem.zh : problem);
