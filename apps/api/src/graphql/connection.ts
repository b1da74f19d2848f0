import { createHash } from 'node:crypto';
import type { Actor } from '@casegrid/domain';
import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { limits, usualPage } from './limits';
import { PositionScalar } from './scalars';
import { Problem, type Language } from './problems';

@ObjectType({ description: 'Where a page lies in its list.' })
export class PageInfo {
  @Field({ description: 'Whether more follow.' })
  hasNextPage!: boolean;

  @Field({ description: 'Whether more come before.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first entry; null when the page is empty.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last entry; null when the page is empty.',
  })
  endCursor!: string | null;
}

/** A list that is read from its start only. */
@ArgsType()
export class ForwardArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the start or after `after`: 1 to 100, 20 by default.',
  })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page begins.' })
  after?: string;
}

@ArgsType()
export class PageArgs extends ForwardArgs {
  @Field(() => Int, { nullable: true, description: 'How many before `before` or the end: 1 to 100.' })
  last?: number;

  @Field(() => String, { nullable: true, description: 'Cursor before which the page ends.' })
  before?: string;
}

/** The position that an answer from a read model has to show. */
export const AtLeast = () =>
  Field(() => PositionScalar, {
    nullable: true,
    description: 'Wait until the answer shows this position: at most five seconds, then READ_MODEL_BEHIND.',
  });

/** An answer from a read model. */
@ArgsType()
export class FreshArgs {
  @AtLeast()
  atLeast?: string;
}

@ArgsType()
export class FreshPageArgs extends PageArgs {
  @AtLeast()
  atLeast?: string;
}

/** A page as it is asked for: so many, from the front or the back, beyond a keyset. */
export interface Page<Key> {
  readonly size: number;
  readonly backwards: boolean;
  readonly beyond?: Key;
}

export interface Slice<Item> {
  readonly items: readonly Item[];
  /** Whether there are more beyond the page in the direction it was read. */
  readonly more: boolean;
}

/** An argument as GraphQL gives it: left out, or null. */
type Given<Value> = Value | null | undefined;

const asks = (size: Given<number>, cursor: Given<string>) => size != null || cursor != null;

/** A size that a page can have. @throws Problem PAGE_SIZE_NOT_VALID */
export const pageSize = (size: number, language: Language): number => {
  if (Number.isInteger(size) && size >= 1 && size <= limits.page) return size;
  throw new Problem('PAGE_SIZE_NOT_VALID', language, { limit: limits.page });
};

/** Binds cursors to the list they are of: its filter and order, and who asked. */
export class Cursors<Key> {
  readonly #mark: string;

  constructor(
    list: object,
    actor: Actor,
    private readonly language: Language,
    /** Cursors can be made up of a real one's mark and any key. */
    private readonly isKey: (key: unknown) => key is Key,
  ) {
    const asker = actor.kind === 'OFFICER' ? [actor.id, actor.post.id] : [actor.id];
    this.#mark = createHash('sha256')
      .update(JSON.stringify([list, asker]))
      .digest('base64url')
      .slice(0, 12);
  }

  of(key: Key): string {
    return Buffer.from(JSON.stringify([this.#mark, key])).toString('base64url');
  }

  /** @throws Problem CURSOR_NOT_VALID when it is another list's, another's, or none */
  read(cursor: string): Key {
    try {
      const [mark, key] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [unknown, unknown];
      if (mark === this.#mark && this.isKey(key)) return key;
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    }
    throw new Problem('CURSOR_NOT_VALID', this.language);
  }

  /** @throws Problem PAGE_SIZE_NOT_VALID, CURSOR_NOT_VALID */
  page({ first, after, last, before }: PageArgs): Page<Key> {
    const [forwards, backwards] = [asks(first, after), asks(last, before)];
    if (forwards && backwards) throw new Problem('PAGE_DIRECTION_NOT_VALID', this.language);
    return backwards ? this.#page(true, last, before) : this.#page(false, first, after);
  }

  #page(backwards: boolean, size: Given<number>, cursor: Given<string>): Page<Key> {
    const beyond = cursor == null ? {} : { beyond: this.read(cursor) };
    return { size: pageSize(size ?? usualPage, this.language), backwards, ...beyond };
  }

  /** The answer to a page: what is shown for its entries, in the order of the list. */
  connection<Item, Node>(
    { items, more }: Slice<Item>,
    page: Page<Key>,
    keyOf: (item: Item) => Key,
    nodeOf: (item: Item) => Node,
  ) {
    const edges = items.map((item) => ({ cursor: this.of(keyOf(item)), node: nodeOf(item) }));
    const pageInfo: PageInfo = {
      hasNextPage: page.backwards ? page.beyond !== undefined : more,
      hasPreviousPage: page.backwards ? more : page.beyond !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    };
    return { edges, nodes: edges.map(({ node }) => node), pageInfo };
  }
}

/** The connection and edge types of a kind of node. */
export function connectionOf<Node>(node: Type<Node>, name: string) {
  @ObjectType(`${name}Edge`, { description: `An entry of a list of ${name}.` })
  class Edge {
    @Field({ description: 'Where this entry lies in its list.' })
    cursor!: string;

    @Field(() => node, { description: 'The entry itself.' })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class Connection {
    @Field(() => [Edge], { description: 'The entries with their cursors.' })
    edges!: Edge[];

    @Field(() => [node], { description: 'The entries alone.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'Where this page lies.' })
    pageInfo!: PageInfo;
  }
  return Connection;
}
