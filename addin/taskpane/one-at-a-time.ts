/**
 * One piece of work at a time: what is asked for meanwhile is left undone, and what fails doesn't hold up what comes next.
 * @param tell whether something is under way
 * @returns false where the work was refused; rejects as the work does
 */
export function oneAtATime(tell: (busy: boolean) => void): (work: () => Promise<void>) => Promise<boolean> {
  let busy = false;
  const set = (next: boolean) => {
    busy = next;
    tell(next);
  };
  return async (work) => {
    if (busy) return false;
    set(true);
    try {
      await work();
      return true;
    } finally {
      set(false);
    }
  };
}
