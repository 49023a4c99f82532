# Gini of R ineq over all products of the file.
suppressMessages(library(data.table))
files <- commandArgs(TRUE)
flows <- fread(files[1], colClasses = c(product = "character", value = "numeric"))
n <- uniqueN(flows$product)
fwrite(flows[, .(value = ineq::Gini(c(value, numeric(n - .N)))), by = reporter], files[2])
