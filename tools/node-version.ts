const wanted = 26;

/** Says how to get the right Node instead of failing somewhere inside. */
export function requireNode(): void {
  const major = Number(process.versions.node.split(".")[0]);
  if (major >= wanted) return;
  console.error(
    `Rapport needs Node ${wanted}; this is ${process.versions.node}. "npm ci" brings it along: start through npm, for example "npm start".`,
  );
  process.exit(1);
}
