/** Teaching the network a taste of one's own. */
export function TrainTab() {
  return null;
}
