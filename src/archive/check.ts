/** Parsing with a zod schema, and what is wrong then: in Vietnamese, with a place. */
import { z } from 'zod';
import { say } from '../strings.ts';
import { fold } from '../vietnamese/fold.ts';
import { editDistance, nearest } from '../vietnamese/nearest.ts';
import type { Fault, Place } from './place.ts';

export type Checked<Value> = { ok: true; value: Value } | { ok: false; faults: Fault[] };

/** Where a key, or its value, stands in the file that is checked. */
export type PlaceOf = (path: readonly PropertyKey[], of: 'key' | 'value') => Place;

/** Gives the parsed value, or every fault of it. */
export function check<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  placeOf: PlaceOf,
): Checked<z.output<Schema>> {
  const result = schema.safeParse(value, { error: inVietnamese });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, faults: result.error.issues.flatMap((issue) => faultsOf(issue, [], schema, placeOf)) };
}

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue, above: readonly PropertyKey[], schema: z.ZodType, placeOf: PlaceOf): Fault[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path);
    return issue.keys.map((key) => ({ ...placeOf([...path, key], 'key'), message: unknownKey(key, known) }));
  }
  if (issue.code === 'invalid_key') {
    const key = String(path.at(-1));
    return [{ ...placeOf(path, 'key'), message: unknownKey(key, knownKeys(schema, path.slice(0, -1))) }];
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The branch that got furthest is the one that was meant.
    const depth = (branch: readonly Issue[]) => Math.max(...branch.map((inner) => inner.path.length));
    const [first, ...rest] = issue.errors;
    const branch = rest.reduce((best, next) => (depth(next) > depth(best) ? next : best), first ?? []);
    return branch.flatMap((inner) => faultsOf(inner, path, schema, placeOf));
  }
  const name = nameOf(path);
  const said = issue.message === say('wantsKeys') ? wantsKeys(knownKeys(schema, path)) : issue.message;
  const message = name === '' ? said : `${name}: ${said}`;
  return [{ ...placeOf(path, 'value'), message }];
}

/** `image.src`, `menu (mục 1).label`: editors count from one. */
function nameOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((above, part) => {
    if (typeof part !== 'number') return above === '' ? String(part) : `${above}.${String(part)}`;
    const item = say('listItem', { number: part + 1 });
    return above === '' ? item : `${above} (${item})`;
  }, '');
}

function wantsKeys(known: readonly string[]): string {
  return known.length === 0 ? say('wantsKeys') : say('wantsTheseKeys', { keys: known.join(', ') });
}

/** No key of ours has so many letters. */
const LONGEST_KEY = 100;

/** Of more keys than these a message names only the nearest. */
const MOST_KEYS = 20;
const NEAREST = 10;

function unknownKey(key: string, known: readonly string[]): string {
  const near = nearest(key, known);
  if (near !== null) return say('unknownKeyNear', { key, nearest: near });
  if (known.length <= MOST_KEYS) return say('unknownKey', { key, keys: known.join(', ') });
  const distances = new Map(known.map((each) => [each, editDistance(fold(key), fold(each), LONGEST_KEY)]));
  const keys = [...distances].sort(([, a], [, b]) => a - b).map(([each]) => each);
  return say('unknownKey', { key, keys: `${keys.slice(0, NEAREST).join(', ')}, …` });
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The keys a schema knows at a path, as its JSON Schema tells. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const found = path.reduce<JsonSchema[]>(
    (schemas, part) => schemas.flatMap((each) => below(each, String(part))),
    branches(root),
  );
  return found.flatMap(({ properties = {}, propertyNames }) => [
    ...Object.keys(properties),
    ...(typeof propertyNames === 'object' ? (propertyNames.enum ?? []).map(String) : []),
  ]);
}

function below({ properties, items }: JsonSchema, part: string): JsonSchema[] {
  const next = properties?.[part] ?? items;
  return typeof next === 'object' && !Array.isArray(next) ? branches(next) : [];
}

function branches(schema: JsonSchema): JsonSchema[] {
  return [schema, ...(schema.anyOf ?? []).flatMap(branches)];
}

/** What zod found, said to an editor. A schema's own `error` goes before this. */
const inVietnamese: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, issue.input);
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') return say('valueEmpty');
      return say('valueAtLeast', { least: Number(issue.minimum) });
    case 'too_big':
      if (issue.origin === 'string') {
        return say('textTooLong', { most: Number(issue.maximum), length: String(issue.input).length });
      }
      if (issue.origin === 'array') return say('listTooLong', { most: Number(issue.maximum) });
      return say('valueAtMost', { most: Number(issue.maximum) });
    case 'invalid_value':
      return say('valueOneOf', { values: issue.values.map(String).join(', ') });
    case 'invalid_format':
      return wrongFormat(issue.format, String(issue.input));
    default:
      return say('valueWrong');
  }
};

function wrongType(expected: string, input: unknown): string {
  if (input === undefined) return say('valueMissing');
  switch (expected) {
    case 'string':
      return say('wantsText');
    case 'array':
      return say('wantsList');
    case 'boolean':
      return say('wantsBoolean');
    case 'int':
    case 'number':
      return say('wantsNumber');
    default:
      return say('wantsKeys');
  }
}

function wrongFormat(format: string, value: string): string {
  if (format === 'url') return say('wantsSiteAddress', { value });
  if (format === 'email') return say('wantsEmail', { value });
  return say('valueWrongForm', { value });
}
