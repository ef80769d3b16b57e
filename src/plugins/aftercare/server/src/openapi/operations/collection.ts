/** How the official client is told of a collection of the plugin. */
export const collection = (name: string) =>
  `const collection = client.collection('${name}', { plugin: { name: 'aftercare' } });`;
