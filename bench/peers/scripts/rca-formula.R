# RCA written out with data.table.
suppressMessages(library(data.table))
files <- commandArgs(TRUE)
x <- fread(files[1], colClasses = c(value = "numeric"))[, .(value = sum(value)), by = .(period = year, reporter, product)]
x[, economy := sum(value), by = .(period, reporter)]
x[, goods := sum(value), by = .(period, product)]
x[, world := sum(value), by = period]
fwrite(x[, .(period, reporter, product, value = (value / economy) / (goods / world))], files[2])
