/**
 * Runs tasks, some at a time, in their order.
 *
 * @template T
 * @param {{ tasks: readonly (() => Promise<T>)[], atOnce: number }} work
 * @returns {Promise<T[]>} the results in the tasks' order
 */
export async function runPool({ tasks, atOnce }) {
  const results = new Array(tasks.length);
  let next = 0;
  const worker = async () => {
    while (next < tasks.length) {
      const index = next++;
      results[index] = await tasks[index]();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
