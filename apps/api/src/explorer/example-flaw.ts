/** An example that cannot be offered: names its file and what is wrong with it. */
export class ExampleFlaw extends Error {
  constructor(file: string, flaw: string) {
    super(`examples/${file}: ${flaw}`);
  }
}
