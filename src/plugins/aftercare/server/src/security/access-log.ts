import { appendFile, appendFileSync } from 'node:fs';

const FLUSH_EVERY_MS = 1000;
/** Past this, lines are written before the second is over. */
const FLUSH_AT_LENGTH = 256 * 1024;
/** Past this nobody takes the lines; they are counted instead of kept. */
const MOST_PENDING = 8 * 1024 * 1024;

/** Where lines go. */
export interface LogSink {
  write(text: string, done: () => void): void;
  /** The last chance: the process is about to end. */
  writeNow(text: string): void;
}

/** The sink for the configured place: `stdout`, `off` or the path of a file. */
export function sinkFor(place: string): LogSink | null {
  if (place === 'off') return null;
  if (place === 'stdout') {
    return {
      write: (text, done) => process.stdout.write(text, () => done()),
      writeNow: (text) => process.stdout.write(text),
    };
  }
  // Opened anew for each batch, so that log rotation needs no signal.
  return {
    write: (text, done) => appendFile(place, text, () => done()),
    writeNow: (text) => appendFileSync(place, text),
  };
}

/**
 * One line a request, gathered in memory and written once a second and at exit. Lines hold time,
 * method, path, status and coding. There is no address in them: who reads about which complaint is
 * health data.
 */
export class AccessLog {
  readonly #sink: LogSink | null;
  readonly #now: () => number;
  readonly #timer: NodeJS.Timeout | null = null;
  readonly #flushAtExit = () => this.close();
  #pending = '';
  #isWriting = false;
  #dropped = 0;
  #second = Number.NaN;
  #calendar = '';

  constructor({ sink, now }: { sink: LogSink | null; now: () => number }) {
    this.#sink = sink;
    this.#now = now;
    if (sink === null) return;
    this.#timer = setInterval(() => this.flush(), FLUSH_EVERY_MS);
    this.#timer.unref();
    process.once('exit', this.#flushAtExit);
  }

  /** Whether anything is written at all; where not, callers need not make lines. */
  get isOn(): boolean {
    return this.#sink !== null;
  }

  /** Adds a line; `what` holds no line break. */
  add(what: string): void {
    if (this.#sink === null) return;
    if (this.#pending.length > MOST_PENDING) {
      this.#dropped += 1;
      return;
    }
    this.#pending += `${this.#timeStamp()} ${what}\n`;
    if (this.#pending.length > FLUSH_AT_LENGTH) this.flush();
  }

  /** Hands what has gathered to the sink, unless it is still busy with the last. */
  flush(): void {
    if (this.#sink === null || this.#isWriting) return;
    const text = this.#take();
    if (text === '') return;
    this.#isWriting = true;
    this.#sink.write(text, () => {
      this.#isWriting = false;
    });
  }

  /** Writes what is left, at once, and stops. */
  close(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    process.removeListener('exit', this.#flushAtExit);
    const text = this.#take();
    if (text !== '') this.#sink?.writeNow(text);
  }

  #take(): string {
    const note = this.#dropped > 0 ? `${this.#timeStamp()} ${this.#dropped} lines dropped\n` : '';
    const text = this.#pending + note;
    this.#pending = '';
    this.#dropped = 0;
    return text;
  }

  /** The calendar part is made once a second: thousands of requests share it. */
  #timeStamp(): string {
    const now = this.#now();
    const second = Math.floor(now / 1000);
    if (second !== this.#second) {
      this.#second = second;
      this.#calendar = new Date(now).toISOString().slice(0, -'000Z'.length);
    }
    return `${this.#calendar}${String(now - second * 1000).padStart(3, '0')}Z`;
  }
}
