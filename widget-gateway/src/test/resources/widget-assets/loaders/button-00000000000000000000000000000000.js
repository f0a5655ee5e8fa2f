// not what its name says
