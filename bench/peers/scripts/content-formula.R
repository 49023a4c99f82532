# Foreign content of a unit of exports, written out in R: value added of others in the columns of (I - A)^-1.
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
source(file.path(here, "read-table.R"))
files <- commandArgs(TRUE)
table <- read_table(files[1])
A <- sweep(table$Z, 2, table$x, "/")
write_content(table, solve(diag(length(table$x)) - A), files[2])
