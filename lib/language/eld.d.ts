/** The package declares its types for the main entry only. */
declare module 'eld/extrasmall' {
  export { eld } from 'eld';
}
