// Decides how a page sends one elsewhere: once, after it is drawn, with the way back as it was at that moment.
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Loading } from '../ui/notice';

/** The address that is shown now, as a way back. */
export function addressNow(): string {
  return window.location.pathname + window.location.search;
}

/** Leads to an address of this site; `back` is where that page leads afterwards. */
export function Leave(props: { to: string; back?: string }) {
  const router = useRouter();
  useEffect(() => {
    const search = props.back ? `?${new URLSearchParams({ return: props.back }).toString()}` : '';
    router.history.replace(props.to + search);
    // Once: while the next page loads this one is drawn again, and must not move on from there.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return <Loading />;
}
