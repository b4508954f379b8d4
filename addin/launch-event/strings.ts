/** What the send dialog says. */
export const strings = {
  title: (count: number) => `${count} to mend before sending`,
  more: (count: number) => `and ${count} more`,
  /** At most 20 characters. */
  review: "Review",
};
