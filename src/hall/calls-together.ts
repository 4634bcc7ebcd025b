/**
 * Where so many calls wait, they go by together so that nobody waits long: so many at a time on the
 * stage, once each behind one chime in the voice. One number, for the voice must keep up with the picture.
 */
export const CALLS_TOGETHER = 3;
