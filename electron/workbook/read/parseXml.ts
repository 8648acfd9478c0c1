import { SaxesParser } from 'saxes';
import { Refusal } from './refusal.ts';

export type Attributes = Readonly<Record<string, string>>;
export type XmlHandlers = {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

/**
 * Strict parse of one part. Elements come without prefix: Strict, Transitional and re-prefixed files differ in nothing
 * else that is read here. Attributes keep theirs ("r:id"); those of the main namespace have none by schema. @throws Refusal UNSAFE_CONTENT for any DTD, DAMAGED for XML that is not well formed.
 */
export function parseXml(part: string, xml: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on('doctype', () => {
    throw new Refusal('UNSAFE_CONTENT', { reason: 'dtd', part });
  });
  let depth = 0;
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) throw new Refusal('UNSAFE_CONTENT', { reason: 'nesting', part });
    handlers.open(localName(name), attributes);
  });
  if (handlers.text) {
    parser.on('text', handlers.text);
    parser.on('cdata', handlers.text);
  }
  const { close } = handlers;
  parser.on('closetag', (tag) => {
    depth--;
    close?.(localName(tag.name));
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('DAMAGED', { part, detail: error instanceof Error ? error.message : String(error) });
  }
}

/** The parts that are read nest to a dozen. */
const DEEPEST = 100;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
