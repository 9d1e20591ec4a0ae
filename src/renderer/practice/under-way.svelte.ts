/** Whether a practice is under way: all the shell needs to know before it fetches the strip. The practice itself sets it. */
export const going = $state({ on: false })
