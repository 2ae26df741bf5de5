export async function benchTick() {}
