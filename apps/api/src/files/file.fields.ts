import type { Files, KeptFile } from '@casegrid/files';
import { Inject } from '@nestjs/common';
import { Context, Float, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { orNull } from '../graphql/absent';
import type { RequestContext } from '../graphql/context';
import * as parts from '../parts';
import { FileLinks } from './file-links';
import { FileLinkType, FileType } from './file.type';

type Loader = DataLoader<string, KeptFile | undefined>;

/** Everything of a file but its name is asked of the store, once for all that is asked of it at a time. */
@Resolver(() => FileType)
export class FileFields {
  constructor(
    @Inject(parts.files) private readonly files: Files,
    private readonly links: FileLinks,
  ) {}

  @ResolveField(() => Boolean, {
    nullable: true,
    description: 'Whether its bytes are here; null, with an error, while files cannot be reached.',
  })
  async isKept(@Parent() file: FileType, @Context() context: RequestContext): Promise<boolean> {
    return (await this.#find(file, context)) !== undefined;
  }

  @ResolveField(() => Float, { nullable: true, description: 'How many bytes; null while it is not here.' })
  async bytes(@Parent() file: FileType, @Context() context: RequestContext): Promise<number | null> {
    return orNull((await this.#find(file, context))?.bytes);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Its media type, told by its content; null while it is not here.',
  })
  async type(@Parent() file: FileType, @Context() context: RequestContext): Promise<string | null> {
    return orNull((await this.#find(file, context))?.type);
  }

  @ResolveField(() => FileLinkType, {
    nullable: true,
    description: 'A link to open it by; null while it is not here.',
  })
  async link(@Parent() file: FileType, @Context() context: RequestContext): Promise<FileLinkType | null> {
    const kept = await this.#find(file, context);
    return kept ? this.links.give(kept.hash, context.actor.id) : null;
  }

  #find({ hash }: FileType, context: RequestContext): Promise<KeptFile | undefined> {
    return context.loader(this, () => this.#finder()).load(hash);
  }

  /** What comes later is found later: nothing is remembered beyond what is asked at a time. */
  #finder(): Loader {
    return new DataLoader(
      (hashes) => {
        const once = new Map([...new Set(hashes)].map((hash) => [hash, this.files.find(hash)]));
        return Promise.all(
          hashes.map(async (hash) => {
            try {
              return await once.get(hash);
            } catch (error) {
              return error as Error;
            }
          }),
        );
      },
      { cache: false },
    );
  }
}
