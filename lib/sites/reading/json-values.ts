import { withoutEntities } from './letters';

/** A string, a comment, a mark that hides a script from old parsers, white space, or any other character. */
const TOKEN =
  /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|\/\*[\s\S]*?\*\/|(?:\/\/[ \t]*)?(?:<!\[CDATA\[|\]\]>|<!--|-->)|\/\/.*|\s+|[\s\S]/g;
const SKIPPED = /^(?:\s|\/[*/]|<!|\]\]|--)/;
/** In a string: an escape that JSON knows, any other backslash, or a character that JSON wants escaped. */
const IN_STRING = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})|\\[\s\S]|\p{Cc}/gu;

/**
 * The JSON values of a script, as leniently as pages are written: several one after another, comments and CDATA, commas
 * and semicolons too many, raw line breaks and tabs in strings, quotes as entities. What even so is no JSON is left out.
 */
export function jsonValues(script: string): unknown[] {
  const whole = parse(script);
  if (whole.length > 0) return whole;
  return splitValues(script.includes('"') ? script : withoutEntities(script)).flatMap(parse);
}

/** Each object and array of a script, mended to be JSON. */
function splitValues(script: string): string[] {
  const values: string[] = [];
  let depth = 0;
  let value: string[] = [];
  for (const [token] of script.matchAll(TOKEN)) {
    const opens = token === '{' || token === '[';
    if (SKIPPED.test(token) || (depth === 0 && !opens)) continue;
    const closes = token === '}' || token === ']';
    if (closes && value.at(-1) === ',') value.pop();
    value.push(token.length > 1 ? mendString(token) : token);
    if (opens) depth++;
    if (closes) depth--;
    if (depth > 0) continue;
    values.push(value.join(''));
    value = [];
  }
  return values;
}

function mendString(text: string): string {
  return text.replace(IN_STRING, (found) => {
    if (found[0] !== '\\') return JSON.stringify(found).slice(1, -1);
    return /^\\(?:["\\/bfnrt]|u.)/.test(found) ? found : found.slice(1).trim();
  });
}

function parse(json: string): unknown[] {
  try {
    return [JSON.parse(json)];
  } catch {
    return [];
  }
}
