/** Looks ten times a second until it is true. */
export async function until(limit, holds) {
  for (const end = Date.now() + limit; Date.now() < end;) {
    if (await holds()) return;
    await new Promise((done) => { setTimeout(done, 100); });
  }
  throw new Error('it did not come true in time');
}
