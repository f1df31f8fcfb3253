/**
 * npm runs a script in a shell that passes no signal on: whoever stops npm itself leaves the server running, and the
 * next `npm start` finds it in its way. So a server that npm started stops when that shell is gone.
 */
export function stopWithNpm(env: Readonly<Record<string, string | undefined>>): void {
  if (env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
