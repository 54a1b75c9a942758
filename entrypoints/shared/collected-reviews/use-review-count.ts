import { useEffect, useState } from 'preact/hooks';
import { countReviews } from '../../../lib/store/collected-reviews';

const POLL_MS = 1_000;

/** Number of collected reviews; `undefined` until they are counted, and when they cannot be. */
export function useReviewCount(): number | undefined {
  const [count, setCount] = useState<number>();
  useEffect(() => {
    const refresh = () =>
      countReviews().then(setCount, () => {
        setCount(undefined);
      });
    void refresh();
    const timer = setInterval(refresh, POLL_MS);
    return () => clearInterval(timer);
  }, []);
  return count;
}
