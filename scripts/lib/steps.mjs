import { durationText } from './duration.mjs';

/** What a step returns when there was nothing to do. */
export const UP_TO_DATE = Symbol('up to date');

/**
 * Runs one named step. Its name is on the screen while it runs, with the time so far on a terminal,
 * and with the time it took when it is done.
 *
 * @template T
 * @param {string} name what is being done, such as "Build the plugin"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const line = startLine(name);
  try {
    const result = await work();
    line.end(result === UP_TO_DATE ? `✓ ${name}: up to date` : `✓ ${name} (${line.elapsed()})`);
    return result;
  } catch (error) {
    line.end(`✗ ${name} (${line.elapsed()})`);
    throw error;
  }
}

/** On a terminal one line that is rewritten each second; elsewhere one line at each end. */
function startLine(name) {
  const startedAt = performance.now();
  const elapsed = () => durationText(performance.now() - startedAt);
  if (!process.stdout.isTTY) {
    const announce = setTimeout(() => console.log(`… ${name}`), 1000);
    return {
      elapsed,
      end(text) {
        clearTimeout(announce);
        console.log(text);
      },
    };
  }
  const draw = () => process.stdout.write(`\r\x1b[K… ${name} (${elapsed()})`);
  draw();
  const timer = setInterval(draw, 1000);
  return {
    elapsed,
    end(text) {
      clearInterval(timer);
      process.stdout.write(`\r\x1b[K${text}\n`);
    },
  };
}
