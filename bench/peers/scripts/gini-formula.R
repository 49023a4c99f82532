# Gini of the exports of each economy over all products of the file, written out with data.table.
suppressMessages(library(data.table))
files <- commandArgs(TRUE)
flows <- fread(files[1], colClasses = c(product = "character", value = "numeric"))
n <- uniqueN(flows$product)
gini <- function(value) {
  v <- c(numeric(n - length(value)), sort(value))
  sum((2 * seq_len(n) - n - 1) * v) / (n * sum(v))
}
fwrite(flows[, .(value = gini(value)), by = reporter], files[2])
