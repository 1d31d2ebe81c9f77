module github.com/entente-civic/entente/examples/peers/gen

go 1.26
