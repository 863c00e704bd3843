/**
 * Printed copies that this device gave out, sent for `sync.js`. A copy is {id, language, station, isUndone}: no person and no
 * time. Copies are stored and sent by their random ids, so their order is not that of the scans either.
 */
export const MOST_IN_A_PIECE = 100;

/** Counts what waits, then takes back what was undone: an undone copy may have reached the server before. */
export async function sendCopies(api, copies, onDone) {
  const given = copies.filter(({ isUndone }) => !isUndone);
  for (let start = 0; start < given.length; start += MOST_IN_A_PIECE) await count(api, given.slice(start, start + MOST_IN_A_PIECE), onDone);
  for (const copy of copies.filter(({ isUndone }) => isUndone)) await takeBack(api, copy, onDone);
}

/** One unacceptable copy must not block the others: it is found by halving, and given up. */
async function count(api, piece, onDone) {
  try {
    await api.post("copies", { copies: piece.map(asSent) });
  } catch (error) {
    if (!error.isFinal) throw error;
    if (piece.length > 1) {
      const middle = Math.ceil(piece.length / 2);
      await count(api, piece.slice(0, middle), onDone);
      return count(api, piece.slice(middle), onDone);
    }
    console.error(error);
  }
  return onDone(piece);
}

async function takeBack(api, copy, onDone) {
  try {
    await api.post(`copies/${copy.id}/undo`, {});
  } catch (error) {
    if (error.status !== 404 && !error.isFinal) throw error; // 404: the server never had it
  }
  await onDone([copy]);
}

const asSent = ({ id, language, station }) => ({ id, language, station });
