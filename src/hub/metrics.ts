import {Counter, Gauge, Histogram, Registry, collectDefaultMetrics} from 'prom-client';

/** What an operator's monitoring may read at /metrics. Counts only: nothing about a visitor. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #commands = new Counter({
    name: 'recha_commands_total',
    help: 'Commands by type and outcome',
    labelNames: ['type', 'outcome'] as const,
    registers: [this.#registry],
  });
  readonly #group = new Histogram({
    name: 'recha_group_size',
    help: 'Commands in one durable transaction',
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512],
    registers: [this.#registry],
  });
  readonly #write = new Histogram({
    name: 'recha_write_seconds',
    help: 'Time to decide and commit one group',
    buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 2],
    registers: [this.#registry],
  });

  constructor() {
    collectDefaultMetrics({register: this.#registry});
  }

  wrote(size: number, ms: number): void {
    this.#group.observe(size);
    this.#write.observe(ms / 1000);
  }

  commanded(type: string, outcome: string): void {
    this.#commands.inc({type, outcome});
  }

  /** A figure that is read when it is asked for. */
  gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.#registry],
      collect() {
        this.set(read());
      },
    });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
