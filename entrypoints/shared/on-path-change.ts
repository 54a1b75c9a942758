/** Without the Navigation API the address is looked at so often, in ms. */
const EVERY_MS = 1000;

/** Calls `changed` when the page changes the path of its address without a load. No event that it forges does. */
export function onPathChange(changed: () => void): void {
  let path = location.pathname;
  const check = () => {
    if (location.pathname === path) return;
    path = location.pathname;
    changed();
  };
  if (typeof navigation === 'undefined') setInterval(check, EVERY_MS);
  else navigation.addEventListener('currententrychange', check);
}
