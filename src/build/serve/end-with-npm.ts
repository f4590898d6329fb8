/** How often to look, in ms. */
const LOOK_EVERY = 500;

/**
 * Ends this process when npm, which started it, is gone: npm passes no signal on that ends it, and a server left behind
 * would keep its port. Does nothing where a command was not started by npm.
 */
export function endWithNpm(): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const npm = process.ppid;
  const look = () => {
    if (process.ppid !== npm) process.exit();
  };
  setInterval(look, LOOK_EVERY).unref();
}
