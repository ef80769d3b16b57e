const WIDTH = 30;

/**
 * A bar for work whose amount is known. On a terminal one line that is rewritten; elsewhere a line
 * every tenth of the way.
 *
 * @returns {{ show(progress: { done: number, total: number }): void, end(summary: string): void }}
 */
export function progressBar(title) {
  let tenths = -1;
  const show = ({ done, total }) => {
    const share = total === 0 ? 1 : done / total;
    if (process.stdout.isTTY) {
      const filled = Math.round(share * WIDTH);
      process.stdout.write(
        `\r\x1b[K${title} [${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done}/${total}`,
      );
    } else if (Math.floor(share * 10) > tenths) {
      tenths = Math.floor(share * 10);
      console.log(`${title}: ${done} of ${total}`);
    }
  };
  const end = (summary) => {
    if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
    console.log(`${title}: ${summary}`);
  };
  return { show, end };
}
