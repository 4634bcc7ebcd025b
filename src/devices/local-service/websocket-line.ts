import type {LineEnds, Question, ServiceLine} from './service-line.ts';

/** A line over WebSocket; one answer or many may come to a question. */
export function openWebSocketLine(url: string, question: Question, ends: LineEnds): ServiceLine {
  const socket = new WebSocket(url);
  socket.binaryType = 'arraybuffer';
  const left = new AbortController();
  const on = (type: string, listener: (event: Event) => void) => {
    socket.addEventListener(type, listener, {signal: left.signal});
  };
  const cut = () => {
    left.abort();
    ends.cut();
  };
  on('open', ends.opened);
  on('message', (event) => {
    const {data} = event as MessageEvent<string | ArrayBuffer>;
    ends.answered(typeof data === 'string' ? data : new Uint8Array(data));
  });
  on('close', cut);
  on('error', cut);
  return {
    ask: () => {
      socket.send(question);
    },
    close: () => {
      left.abort();
      socket.close();
    },
  };
}
