# Density written out in R: the nearness of products is the smaller share of common exporters.
suppressMessages(library(data.table))
files <- commandArgs(TRUE)
flows <- fread(files[1], colClasses = c(product = "character", value = "numeric"))
x <- dcast(flows, reporter ~ product, value.var = "value", fun.aggregate = sum, fill = 0)
v <- as.matrix(x[, -1])
m <- (sweep(v / rowSums(v), 2, colSums(v) / sum(v), "/") >= 1) * 1
u <- colSums(m)
phi <- crossprod(m) / outer(u, u, pmax)
density <- sweep(m %*% phi, 2, colSums(phi), "/")
out <- data.table(
  reporter = rep(x$reporter, ncol(density)),
  product = rep(colnames(density), each = nrow(density)),
  value = as.vector(density)
)
fwrite(out, files[2])
