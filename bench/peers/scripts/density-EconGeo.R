# Density of EconGeo, in percent, from nearness by the smaller share of common exporters.
suppressMessages(library(data.table))
files <- commandArgs(TRUE)
flows <- fread(files[1], colClasses = c(product = "character", value = "numeric"))
x <- dcast(flows, reporter ~ product, value.var = "value", fun.aggregate = sum, fill = 0)
v <- as.matrix(x[, -1])
m <- EconGeo::rca(v, binary = TRUE)
u <- colSums(m)
density <- EconGeo::relatedness_density(m, crossprod(m) / outer(u, u, pmax))
out <- data.table(
  reporter = rep(x$reporter, ncol(v)), product = rep(colnames(v), each = nrow(v)), value = as.vector(density) / 100
)
fwrite(out, files[2])
