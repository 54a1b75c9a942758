import { bestOf, parseRating, type ReadRating } from '../../common/parse-rating';
import { jsonValues } from './json-values';
import { letters, plainText } from './letters';

export interface DeclaredReview extends Partial<ReadRating> {
  /** As the page declares it, with the entities and tags that some sites leave in. */
  body: string;
  title?: string;
}

type Node = Record<string, unknown>;
/** The nodes of a page by their `@id`, for those that refer to each other. */
type NodesById = ReadonlyMap<unknown, Node>;

const JSON_LD = /^\s*application\/ld\+json\s*(?:;|$)/i;
const REVIEW = /(?:^|[/:#])(?:(?:User|Critic|Employer)?Review|ReviewNewsArticle|Recommendation)$/;
/** A claim and whether it is true, not an opinion of a work. */
const CLAIM_REVIEW = /ClaimReview$/;

/** The reviews that a page declares as JSON-LD, wherever they stand in it. */
export function declaredReviews(document: Document): DeclaredReview[] {
  const nodes = nodesIn(declaredValues(document));
  // A node that only refers to another has nothing but its id.
  const described = nodes.filter((node) => Object.keys(node).length > 1);
  const byId = new Map(described.map((node) => [keyword(node, 'id'), node] as const));
  byId.delete(undefined);
  return nodes.flatMap((node) => reviewIn(node, byId));
}

/** The values in the JSON-LD scripts of a page. */
export function declaredValues(document: Document): unknown[] {
  const scripts = [...document.querySelectorAll('script[type*="ld+json" i]')];
  return scripts
    .filter((script) => JSON_LD.test(script.getAttribute('type')!))
    .flatMap(({ textContent }) => jsonValues(textContent ?? ''));
}

/** All objects in some values, in their order, at any depth. */
function nodesIn(values: readonly unknown[]): Node[] {
  const nodes: Node[] = [];
  const rest = values.toReversed();
  while (rest.length > 0) {
    const value = rest.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) nodes.push(value as Node);
    for (const inner of Object.values(value).reverse()) rest.push(inner);
  }
  return nodes;
}

function reviewIn(node: Node, byId: NodesById): DeclaredReview[] {
  const types = [keyword(node, 'type')].flat().map(String);
  if (types.some((type) => CLAIM_REVIEW.test(type))) return [];
  const others = types.some((type) => REVIEW.test(type)) ? ['articleBody', 'description', 'text'] : [];
  for (const name of ['reviewBody', ...others]) {
    const body = textsOf(property(node, name)).join('\n');
    if (!letters(body)) continue;
    const [title] = [...textsOf(property(node, 'name')), ...textsOf(property(node, 'headline'))];
    return [{ body, title: title && plainText(title), ...ratingIn(property(node, 'reviewRating'), byId) }];
  }
  return [];
}

/** Without a scale of its own a rating is out of 5, as schema.org has it. */
function ratingIn(reviewRating: unknown, byId: NodesById): ReadRating | undefined {
  const [stated] = valuesOf(reviewRating);
  if (!isNode(stated)) return parseRating(String(stated ?? ''), { best: 5 });
  // What stands in the rating itself counts: some pages give all their ratings the same id.
  const node = { ...byId.get(keyword(stated, 'id')), ...stated };
  const value = (name: string) => textsOf(property(node, name))[0] ?? '';
  return parseRating(value('ratingValue') || value('@value'), {
    best: bestOf(Number.parseFloat(value('bestRating'))),
    zero: Number.parseFloat(value('worstRating')) === 0,
  });
}

/** A property by its name, its name with a prefix ("schema:name"), or its address. */
function property(node: Node, name: string): unknown {
  if (name in node) return node[name];
  const key = Object.keys(node).find((candidate) => candidate.split(/[/:#]/).at(-1) === name);
  return key && node[key];
}

function textsOf(value: unknown): string[] {
  const literals = valuesOf(value).map((one) => (isNode(one) ? one['@value'] : one));
  return literals.filter((one) => typeof one === 'string' || typeof one === 'number').map(String);
}

/** The values of a property: one, several, or a container of them. */
function valuesOf(value: unknown): unknown[] {
  return [value].flat().flatMap((one) => (isNode(one) ? (one['@set'] ?? one['@list'] ?? one) : one));
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Schema.org's own context calls these by either name. */
const keyword = (node: Node, name: 'id' | 'type'): unknown => node[`@${name}`] ?? node[name];
