/** Runs `fn` for every item, at most `limit` at once. Rejects with the first rejection, once those that run have ended. @public */
export async function forEachConcurrently<T>(
  items: Iterable<T>,
  limit: number,
  fn: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items[Symbol.iterator]();
  let isStopped = false;
  async function work(): Promise<void> {
    for (let next = rest.next(); !next.done; next = rest.next()) {
      if (isStopped) return;
      await fn(next.value);
    }
  }
  const workers = Array.from({ length: limit }, () =>
    work().catch(error => {
      isStopped = true;
      throw error;
    }),
  );
  const ended = await Promise.allSettled(workers);
  const failed = ended.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
