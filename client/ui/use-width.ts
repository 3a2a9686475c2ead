// Decides how wide a drawing is: as wide as its place, in whole pixels, so that its words keep their size on a phone.
import { useLayoutEffect, useRef, useState } from 'react';

/** What is drawn for until the place has been measured. */
const UNMEASURED = 640;

/** The reference for the place, and its width in pixels. */
export function useWidth<Place extends HTMLElement>() {
  const place = useRef<Place>(null);
  const [width, setWidth] = useState(UNMEASURED);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const measure = () => {
      const measured = Math.floor(element.clientWidth);
      if (measured > 0) setWidth(measured);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { place, width };
}
