/**
 * The whole of the worker: asked with a number of milliseconds it answers after that time, with nothing; asked again
 * meanwhile, it begins anew. Browsers slow down the timers of hidden pages and not those of workers. Whether the time has
 * come is the page's to say, by its own clock.
 */
let waiting: ReturnType<typeof setTimeout> | undefined;

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  clearTimeout(waiting);
  if (typeof data === 'number') waiting = setTimeout(() => self.postMessage(undefined), data);
});
