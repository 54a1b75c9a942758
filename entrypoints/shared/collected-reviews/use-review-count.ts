import { useEffect, useState } from 'preact/hooks';
import { countReviews } from '../../../lib/store/collected-reviews';

const POLL_MS = 1_000;

/** How many reviews are collected; `undefined` until, and as long as, they cannot be counted. */
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
