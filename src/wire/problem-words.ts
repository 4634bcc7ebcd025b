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
