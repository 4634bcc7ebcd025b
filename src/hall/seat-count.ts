import type {HallConfiguration, QueueId} from './configuration.ts';

/** How many seats of windows receive a queue. */
export const seatCount = ({windows}: HallConfiguration, queue: QueueId): number =>
  windows.flatMap(({seats}) => seats).filter(({serves}) => serves.includes(queue)).length;
