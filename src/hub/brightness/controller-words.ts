import type {BrightnessFault} from '../../devices/brightness/brightness.ts';
import type {FieldError} from '../../wire/problem.ts';

const texts: Readonly<Record<BrightnessFault['kind'], {zh: string; en: string}>> = {
  'unknown-host': {
    zh: '找不到这个地址：请核对',
    en: 'No such address: check it',
  },
  refused: {
    zh: '那里没有程序在听：请核对端口，看控制器是否开着',
    en: 'Nothing listens there: check the port, and whether the controller is on',
  },
  'no-answer': {
    zh: '没有回应：请看控制器和网线',
    en: 'No answer: look at the controller and its cable',
  },
  dropped: {
    zh: '连上就被断开：请核对要发送的内容',
    en: 'It hung up: check what is sent to it',
  },
  status: {
    zh: '控制器拒绝了（HTTP {status}）：请核对地址和内容',
    en: 'The controller refused (HTTP {status}): check the address and what is sent',
  },
};

/** What a person has to know of a fault; `index` is the display's place in the hall document. */
export function controllerError(fault: BrightnessFault, index: number): FieldError {
  const {zh, en} = texts[fault.kind];
  const status = 'status' in fault ? String(fault.status) : '';
  return {
    field: `configuration.signage.displays.${index}.controller.${fault.field}`,
    zh: zh.replace('{status}', status),
    en: en.replace('{status}', status),
  };
}
