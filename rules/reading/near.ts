/** Whether at most so many slips of the keys lie between two words; a swap of neighbours is one. */
export function isNear(a: string, b: string, slips: number): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const [x, y] = [a.slice(same), b.slice(same)];
  if (x === y) return true;
  if (slips === 0 || Math.abs(x.length - y.length) > slips) return false;
  return (
    isNear(x.slice(1), y, slips - 1) ||
    isNear(x, y.slice(1), slips - 1) ||
    isNear(x.slice(1), y.slice(1), slips - 1) ||
    (x[0] === y[1] && x[1] === y[0] && isNear(x.slice(2), y.slice(2), slips - 1))
  );
}
